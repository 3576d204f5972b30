package org.wopengine.operator.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.shared.OperatorCode;

/** The registry for everybody with a login: parties look up each other's codes here. */
@Controller
@RequestMapping("/operators")
class OperatorController {
    private final Operators operators;

    OperatorController(Operators operators) {
        this.operators = operators;
    }

    @GetMapping
    String list(@RequestParam(name = "q", defaultValue = "") String text, Model model) {
        model.addAttribute("text", text.strip());
        model.addAttribute("operators", operators.search(text.replaceAll("\\p{Cntrl}", " ")));
        return "operator/list";
    }

    @GetMapping("/{code}")
    String profile(@PathVariable String code, Model model) {
        model.addAttribute("operator", known(code));
        return "operator/profile";
    }

    private OperatorView known(String code) {
        if (!OperatorCode.fits(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return operators
                .find(new OperatorCode(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
