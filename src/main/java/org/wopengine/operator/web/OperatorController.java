package org.wopengine.operator.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wopengine.operator.Operators;

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
}
