package org.wopengine.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.audit.ChainState;
import org.wopengine.audit.Chains;
import org.wopengine.audit.seal.Seal;
import org.wopengine.audit.seal.Seals;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.shared.PartnershipId;
import org.wopengine.table.FileFormat;
import org.wopengine.table.RowsByPage;
import org.wopengine.table.TableTexts;

/**
 * Whether the record is what it was: the seals, a look at everything, and the proof of one partnership to take away. Who
 * may not read a proof is told the same of every partnership, there or not.
 */
@Controller
class ProofController {
    private final Chains chains;
    private final Seals seals;
    private final CheckingProgram program;
    private final TableTexts texts;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    ProofController(
            Chains chains,
            Seals seals,
            CheckingProgram program,
            TableTexts texts,
            CurrentActor actor,
            PlatformTransactionManager transactions) {
        this.chains = chains;
        this.seals = seals;
        this.program = program;
        this.texts = texts;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setName(ProofController.class.getName() + ".read"); // in the auditors' role
    }

    @GetMapping("/audit")
    ModelAndView overview() {
        demandRight();
        return transaction.execute(reading -> new ModelAndView(
                "audit/overview",
                Map.of(
                        "seals",
                        seals.newest(),
                        "keys",
                        seals.publicKeys().keySet().stream().sorted().toList())));
    }

    /** Looks at everything, which takes its time: about a second for ten thousand decisions. */
    @GetMapping("/audit/check")
    ModelAndView check() {
        demandRight();
        return transaction.execute(reading -> new ModelAndView("audit/check", Map.of("verification", chains.verify())));
    }

    /** All seals, also those the page has no room for. */
    @GetMapping("/audit/seals/export/{format}")
    void sealsFile(@PathVariable String format, HttpServletResponse answer) throws IOException {
        demandRight();
        texts.<Seal>file(
                        "seals",
                        "audit.seals.title",
                        List.of(
                                texts.column("audit.seal.number", Seal::number),
                                texts.moment("audit.seal.at", Seal::at),
                                texts.column("audit.seal.chains", Seal::size),
                                texts.column("audit.seal.root", Seal::root),
                                texts.column("audit.seal.key", Seal::key)))
                .send(
                        FileFormat.asked(format),
                        RowsByPage.of(last -> transaction.execute(reading -> seals.before(last))),
                        answer);
    }

    @GetMapping("/audit/seals/{number}")
    ResponseEntity<String> seal(@PathVariable String number) {
        demandRight();
        if (!number.matches("\\d{1,15}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return transaction.execute(reading -> seals.of(Long.parseLong(number))
                .map(seal -> file("seal-%06d.txt".formatted(seal.number()), seals.file(seal)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping("/audit/keys/{name}")
    ResponseEntity<String> key(@PathVariable String name) {
        demandRight();
        var key = transaction.execute(reading -> seals.publicKeys().get(name));
        if (key == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file(name, key);
    }

    /** The program that checks a proof elsewhere. */
    @GetMapping("/audit/program")
    ResponseEntity<String> program() {
        demandRight();
        return file(CheckingProgram.NAME, program.text());
    }

    @GetMapping("/partnerships/{reference}/proof")
    ModelAndView proof(@PathVariable String reference) {
        demandRight();
        return transaction.execute(reading -> {
            var chain = chain(reference);
            return new ModelAndView(
                    "audit/proof",
                    Map.of(
                            "chain",
                            chain,
                            // each seal speaks of all chains there were, so the newest one of this, if any does
                            "sealedBy",
                            chain.sealed() == 0 ? List.of() : seals.newest(),
                            "keys",
                            seals.publicKeys().keySet().stream().sorted().toList()));
        });
    }

    @GetMapping("/partnerships/{reference}/proof/export")
    ResponseEntity<String> export(@PathVariable String reference) {
        demandRight();
        return transaction.execute(reading -> file(
                "proof-" + reference + ".txt", chains.export(chain(reference).partnership())));
    }

    private ChainState chain(String reference) {
        if (!PartnershipId.fits(reference)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var chain = chains.of(reference);
        if (chain.head() == null && chain.links().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return chain;
    }

    private void demandRight() {
        if (!Action.READ_PROOF.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text);
    }
}
