package org.wopengine.agreement.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.agreement.AddendumStatus;
import org.wopengine.agreement.AddendumView;
import org.wopengine.agreement.AgreementView;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.SignatureAnswer;
import org.wopengine.agreement.SignatureView;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.print.Printout;
import org.wopengine.shared.Dates;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** Finds the versions of an agreement for those who may read the partnership. Only reads. */
@Service
@Transactional(readOnly = true)
class AgreementPapers {
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final CodeText codes;

    AgreementPapers(Agreements agreements, Partnerships partnerships, CodeText codes) {
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.codes = codes;
    }

    /**
     * All versions for one reader.
     *
     * @param versions oldest first; none before the first draft
     * @param addenda oldest first
     * @param signatures those that count, of whichever version
     */
    record Papers(
            PartnershipView partnership,
            List<AgreementView> versions,
            List<AddendumView> addenda,
            List<SignatureView> signatures) {

        /** The text that is written, or else the one in force; what came to nothing is looked for by its number. */
        Optional<AgreementView> onTheTable() {
            var last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
            var addendum = last == null ? null : addendumOf(last);
            return addendum == null || addendum.status() == AddendumStatus.OPEN
                    ? Optional.ofNullable(last)
                    : versions.stream().filter(AgreementView::inForce).findFirst();
        }

        /** @param number as it was asked for; null for the one on the table */
        Optional<AgreementView> version(String number) {
            return number == null
                    ? onTheTable()
                    : versions.stream()
                            .filter(version -> String.valueOf(version.version()).equals(number))
                            .findFirst();
        }

        /** The one it was written from: the draft before, or the text that the first draft of an addendum amends. */
        Optional<AgreementView> before(AgreementView version) {
            return versions.stream()
                    .filter(earlier -> earlier.version() < version.version())
                    .filter(earlier -> Objects.equals(earlier.addendum(), version.addendum()))
                    .max(Comparator.comparing(AgreementView::version))
                    .or(() -> amendedBy(version));
        }

        /** The text that was in force when this addendum was asked for; nothing for a first agreement. */
        Optional<AgreementView> amendedBy(AgreementView version) {
            return Optional.ofNullable(addendumOf(version)).flatMap(addendum -> numbered(addendum.amends()));
        }

        private Optional<AgreementView> numbered(int number) {
            return versions.stream()
                    .filter(version -> version.version() == number)
                    .findFirst();
        }

        /** The addendum whose text it is; null for a first agreement. */
        public AddendumView addendumOf(AgreementView version) {
            return addenda.stream()
                    .filter(addendum -> version.addendum() != null && addendum.id() == version.addendum())
                    .findFirst()
                    .orElse(null);
        }

        /** Key of what is written on top: the kind of the document, or that it is an addendum; with {@link #number}. */
        public String titleKey(AgreementView version) {
            return addendumOf(version) == null
                    ? "code.DocumentKind." + version.answers().documentKind()
                    : "agreement.page.addendum";
        }

        /** Number of the addendum; zero for a first agreement. */
        public int number(AgreementView version) {
            var addendum = addendumOf(version);
            return addendum == null ? 0 : addendum.number();
        }

        public List<SignatureView> signaturesOf(AgreementView version) {
            return signatures.stream()
                    .filter(signature -> signature.version() == version.version())
                    .toList();
        }

        /** Null if this lead has not signed this version. */
        public SignatureView signatureOf(AgreementView version, String lead) {
            return signaturesOf(version).stream()
                    .filter(signature -> signature.operator().value().equals(lead))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether everybody has signed it, now or in force before the addendum that followed. */
        public boolean isSigned(AgreementView version) {
            return version.inForce() || followed(version).isPresent();
        }

        private Optional<AddendumView> followed(AgreementView version) {
            return addenda.stream()
                    .filter(addendum ->
                            addendum.status() == AddendumStatus.SIGNED && addendum.amends() == version.version())
                    .findFirst();
        }

        /** How a version stands: in force from when to when, in the making, or come to nothing. */
        public MessageSourceResolvable standing(AgreementView version) {
            if (isSigned(version)) {
                var until = followed(version)
                        .flatMap(addendum -> numbered(addendum.signedVersion()))
                        .map(this::since);
                return until.isEmpty()
                        ? text("agreement.page.in-force-since", Dates.day(since(version)))
                        : text("agreement.page.in-force-until", Dates.day(since(version)), Dates.day(until.get()));
            }
            var addendum = addendumOf(version);
            if (addendum != null && addendum.status() != AddendumStatus.OPEN) {
                return text("agreement.page.came-to-nothing", code(addendum.status()));
            }
            return onTheTable().filter(version::equals).isPresent()
                    ? code(version.status())
                    : text("agreement.page.replaced");
        }

        /** The day on which the last of them signed. */
        private LocalDate since(AgreementView version) {
            return signaturesOf(version).stream()
                    .map(SignatureView::signedOn)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private static MessageSourceResolvable code(Enum<?> code) {
            return text("code." + code.getDeclaringClass().getSimpleName() + "." + code.name());
        }

        private static MessageSourceResolvable text(String key, Object... arguments) {
            return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
        }
    }

    /** Nothing if there is no such partnership for somebody in these groups. */
    Optional<Papers> find(String reference, Set<String> groups) {
        return Optional.of(reference)
                .filter(PartnershipId::fits)
                .map(PartnershipId::new)
                .filter(id -> partnerships.mayView(id, groups))
                .map(this::all);
    }

    /** For whoever may read every partnership. */
    public Papers all(PartnershipId id) {
        return new Papers(
                partnerships.require(id),
                agreements.history(id),
                agreements.addenda(id),
                agreements.signatures(id).stream()
                        .filter(signature -> signature.answer() == SignatureAnswer.SIGN && !signature.isVoid())
                        .toList());
    }

    AgreementText text(Papers papers, AgreementView version) {
        return new AgreementText(papers.partnership(), version, codes);
    }

    /** What an addendum changes in the text it amends, article by article; nothing for a first agreement. */
    List<Change> changes(Papers papers, AgreementView version) {
        return papers.amendedBy(version)
                .map(amended -> between(papers, amended, version))
                .orElseGet(List::of);
    }

    /** What became different from one version to another, article by article. */
    List<Change> between(Papers papers, AgreementView earlier, AgreementView later) {
        return Change.between(
                text(papers, earlier).articles(), text(papers, later).articles());
    }

    /** The version as a document; the same version with the same signatures makes the same bytes. */
    Printout printout(Papers papers, AgreementView version, Locale language) {
        return new Printout(
                "agreement/print",
                language,
                Stream.concat(
                                Stream.of(version.writtenAt()),
                                papers.signaturesOf(version).stream().map(SignatureView::answeredAt))
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                Map.of("papers", papers, "version", version, "text", text(papers, version), "changes", (Supplier<
                                List<Change>>)
                        () -> changes(papers, version)));
    }
}
