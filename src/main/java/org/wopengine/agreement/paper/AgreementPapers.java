package org.wopengine.agreement.paper;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.agreement.AgreementStatus;
import org.wopengine.agreement.AgreementView;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.SignatureAnswer;
import org.wopengine.agreement.SignatureView;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.print.Printout;
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
     * @param signatures those that count, of whichever version
     */
    record Papers(PartnershipView partnership, List<AgreementView> versions, List<SignatureView> signatures) {

        Optional<AgreementView> latest() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }

        /** @param number as it was asked for; null for the latest */
        Optional<AgreementView> version(String number) {
            return number == null
                    ? latest()
                    : versions.stream()
                            .filter(version -> String.valueOf(version.version()).equals(number))
                            .findFirst();
        }

        Optional<AgreementView> before(AgreementView version) {
            return versions.stream()
                    .filter(earlier -> earlier.version() < version.version())
                    .max(Comparator.comparing(AgreementView::version));
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

        /** Only the version that everybody has signed is in force. */
        public boolean isSigned(AgreementView version) {
            return version.status() == AgreementStatus.SIGNED
                    && latest().filter(version::equals).isPresent();
        }
    }

    /** Nothing if there is no such partnership for somebody in these groups. */
    Optional<Papers> find(String reference, Set<String> groups) {
        return Optional.of(reference)
                .filter(PartnershipId::fits)
                .map(PartnershipId::new)
                .filter(id -> partnerships.mayView(id, groups))
                .map(id -> new Papers(
                        partnerships.require(id),
                        agreements.history(id),
                        agreements.signatures(id).stream()
                                .filter(signature -> signature.answer() == SignatureAnswer.SIGN && !signature.isVoid())
                                .toList()));
    }

    AgreementText text(Papers papers, AgreementView version) {
        return new AgreementText(papers.partnership(), version, codes);
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
                Map.of(
                        "papers", papers,
                        "version", version,
                        "text", text(papers, version)));
    }
}
