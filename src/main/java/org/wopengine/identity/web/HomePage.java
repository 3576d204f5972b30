package org.wopengine.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.Groups;
import org.wopengine.identity.policy.Action;

/** Where everybody lands: what this is and where to go in one's role. */
@Controller
class HomePage {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PARTNERSHIPS = "/partnerships";

    private final CurrentActor actor;

    HomePage(CurrentActor actor) {
        this.actor = actor;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("role", role());
        model.addAttribute("operator", actor.operator().map(Object::toString).orElse(null));
        model.addAttribute("cards", cards());
        return "home";
    }

    /** The last part of the message keys of the person's role. */
    private String role() {
        var role = actor.current().role();
        if (role.startsWith(Groups.OPERATOR)) {
            return "operator";
        }
        return role.startsWith(Groups.PLATFORM) ? "platform" : role.equals(Groups.LEAD) ? Groups.SECRETARIAT : role;
    }

    private List<Card> cards() {
        var cards = new ArrayList<Card>();
        var groups = actor.groups();
        var operator = actor.operator().isPresent();
        if (Action.OPEN_TASKLIST.mayAtAll(groups)) {
            cards.add(new Card("tasks", TASKLIST));
        }
        if (Action.EXPRESS_INTEREST.mayAtAll(groups)) {
            cards.add(new Card(
                    operator ? "express-interest" : "express-for", TASKLIST + "#/?processStart=partnership-lifecycle"));
        }
        if (Action.READ_DOSSIER.mayAtAll(groups)) {
            cards.add(new Card(actor.is(Groups.AUDITOR) ? "audit" : "partnerships", PARTNERSHIPS));
        }
        if (Action.READ_PAST.mayAtAll(groups)) {
            cards.add(new Card("past", "/past-partnerships"));
        }
        if (Action.READ_PROOF.mayAtAll(groups)) {
            cards.add(new Card("proof", "/audit"));
        }
        if (Action.READ_CALLS.mayAtAll(groups)) {
            cards.add(new Card(operator ? "calls-of-others" : "calls", "/calls"));
        }
        if (Action.READ_SUPPLY.mayAtAll(groups)) {
            cards.add(new Card("supply", "/supply"));
        }
        if (Action.READ_INSIGHT.mayAtAll(groups)) {
            cards.add(new Card("insight", "/insight"));
        }
        if (Action.READ_CONCERNS.mayAtAll(groups)) {
            cards.add(new Card("concerns", "/integrity"));
        }
        if (Action.ACCEPT_CODE_OF_CONDUCT.mayAtAll(groups)) {
            cards.add(new Card("conduct", "/code-of-conduct"));
        }
        if (Action.READ_MEMBERS.mayAtAll(groups)) {
            cards.add(new Card("members", "/members"));
        }
        if (Action.OPEN_TASKLIST.mayAtAll(groups)) {
            cards.add(new Card("notices", "/notices"));
        }
        if (Action.READ_SECONDMENTS.mayAtAll(groups)) {
            cards.add(new Card("secondments", "/secondments"));
        }
        if (Action.READ_WEIGHTS.mayAtAll(groups)) {
            cards.add(new Card("weights", "/matching-weights"));
        }
        if (Action.DESTROY_DOCUMENT.mayAtAll(groups)) {
            cards.add(new Card("retention", "/documents/retention"));
        }
        if (Action.ANONYMISE_PERSON.mayAtAll(groups)) {
            cards.add(new Card("anonymisation", "/anonymisation"));
        }
        if (Action.SEE_OPERATIONS.mayAtAll(groups)) {
            cards.add(new Card("cockpit", "/camunda/app/cockpit/default/"));
            cards.add(new Card("admin", "/camunda/app/admin/default/"));
            cards.add(new Card("administration", "/administration"));
            cards.add(new Card("people", "/people"));
        }
        return cards;
    }

    /**
     * One way to go.
     *
     * @param name part of its message keys
     * @param link address within the application
     */
    record Card(String name, String link) {}
}
