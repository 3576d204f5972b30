package counterexample.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A page that no line of the access policy names. */
@Controller
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class PageNobodyNamed {
    @GetMapping("/partnerships/{reference}/secrets")
    String secrets() {
        return "home";
    }
}
