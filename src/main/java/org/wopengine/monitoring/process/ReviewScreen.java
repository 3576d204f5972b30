package org.wopengine.monitoring.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wopengine.document.Documents;
import org.wopengine.monitoring.AnswerReview;
import org.wopengine.monitoring.ManagementResponse;
import org.wopengine.monitoring.MidTermReviews;
import org.wopengine.monitoring.ReportView;
import org.wopengine.monitoring.Reports;
import org.wopengine.monitoring.ReviewStatus;
import org.wopengine.monitoring.ReviewView;
import org.wopengine.monitoring.Reviews;
import org.wopengine.monitoring.WriteReview;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of a review show above their questions. */
@Component
class ReviewScreen {
    private final Reviews reviews;
    private final Reports reports;
    private final Partnerships partnerships;
    private final Documents documents;
    private final ReportText text;
    private final CodeText codes;

    ReviewScreen(
            Reviews reviews,
            Reports reports,
            Partnerships partnerships,
            Documents documents,
            ReportText text,
            CodeText codes) {
        this.reviews = reviews;
        this.reports = reports;
        this.partnerships = partnerships;
        this.documents = documents;
        this.text = text;
        this.codes = codes;
    }

    /** The last report tells where the partnership stands; a review sent back also what its reader misses. */
    Map<String, Object> forWriting(PartnershipId id) {
        var shown = head(id);
        var report = reports.latest(id);
        shown.put("viewPeriod", report.map(text::period).orElse(ReportText.NONE));
        shown.put("viewHealth", report.map(text::coSignatures).orElse(ReportText.NONE));
        shown.put("viewCapacities", report.map(text::capacities).orElse(ReportText.NONE));
        shown.put("viewReadings", report.map(text::readings).orElse(ReportText.NONE));
        shown.put("viewAreas", report.map(text::areas).orElse(ReportText.NONE));
        shown.put("viewLights", lights(id));
        shown.put("viewReportChoices", documents.choices(MidTermReviews.REPORT, id));
        shown.put("viewRequestedChanges", sentBack(id).map(ReviewView::comment).orElse(ReportText.NONE));
        return shown;
    }

    /** The findings that were sent back, to be written again. */
    Optional<WriteReview> before(PartnershipId id) {
        return sentBack(id).map(ReviewView::findings);
    }

    Map<String, Object> forAnswer(PartnershipId id) {
        return findings(id, latest(id));
    }

    /** The answer given to the version before, to begin with. */
    Optional<AnswerReview> answer(PartnershipId id) {
        var current = latest(id);
        return reviews.of(id).stream()
                .filter(review -> review.number() == current.number() && review.response() != null)
                .reduce((earlier, later) -> later)
                .map(ReviewView::response);
    }

    Map<String, Object> forDecision(PartnershipId id) {
        var review = latest(id);
        var shown = findings(id, review);
        var partnership = partnerships.require(id);
        shown.put("viewEndsOn", codes.say(partnership.endsOn()));
        shown.put("viewWrittenBy", review.writtenBy());
        shown.put("viewAnsweredBy", codes.say(review.answeredBy()));
        shown.put("viewResponses", responses(review));
        shown.put(
                "viewRemarks",
                review.response() == null
                        ? ReportText.NONE
                        : codes.say(review.response().remarks()));
        return shown;
    }

    private Map<String, Object> findings(PartnershipId id, ReviewView review) {
        var findings = review.findings();
        var shown = head(id);
        shown.put("viewReviewer", "%s (%s)".formatted(findings.reviewer(), codes.of(findings.reviewerKind())));
        shown.put("viewReviewedOn", codes.say(findings.reviewedOn()));
        shown.put("viewMethod", findings.method());
        shown.put(
                "viewReport",
                findings.report() == null ? ReportText.NONE : findings.report().toString());
        shown.put("viewRelevance", rated(findings.relevance(), findings.relevanceFinding()));
        shown.put("viewCoherence", rated(findings.coherence(), findings.coherenceFinding()));
        shown.put("viewEffectiveness", rated(findings.effectiveness(), findings.effectivenessFinding()));
        shown.put("viewEfficiency", rated(findings.efficiency(), findings.efficiencyFinding()));
        shown.put("viewImpact", rated(findings.impact(), findings.impactFinding()));
        shown.put("viewSustainability", rated(findings.sustainability(), findings.sustainabilityFinding()));
        shown.put("viewHealthTrend", codes.of(findings.healthTrend()));
        shown.put("viewForecast", findings.forecast());
        shown.put("viewRecommendations", recommendations(review));
        return shown;
    }

    private static String rated(int rating, String finding) {
        return "**%d**/6 · %s".formatted(rating, ReportText.line(finding));
    }

    private static String recommendations(ReviewView review) {
        var all = review.findings().recommendations();
        return IntStream.range(0, all.size())
                .mapToObj(index -> "%d. %s (%s)"
                        .formatted(
                                index + 1,
                                ReportText.line(all.get(index).text()),
                                ReportText.line(all.get(index).addressee())))
                .collect(Collectors.joining("\n"));
    }

    private String responses(ReviewView review) {
        if (review.response() == null) {
            return ReportText.NONE;
        }
        var all = review.response().responses();
        return IntStream.range(0, all.size())
                .mapToObj(index -> "%d. %s".formatted(index + 1, response(all.get(index))))
                .collect(Collectors.joining("\n"));
    }

    private String response(ManagementResponse response) {
        var told = "**%s** · %s".formatted(codes.of(response.choice()), ReportText.line(response.action()));
        return response.owner() == null
                ? told
                : "%s (%s%s)"
                        .formatted(
                                told,
                                ReportText.line(response.owner()),
                                response.dueOn() == null ? "" : ", " + codes.say(response.dueOn()));
    }

    private String lights(PartnershipId id) {
        return ReportText.list(reports.of(id), this::light);
    }

    private String light(ReportView report) {
        return "%s · %s · %s".formatted(text.period(report), codes.of(report.status()), codes.of(report.light()));
    }

    private Optional<ReviewView> sentBack(PartnershipId id) {
        return reviews.latest(id).filter(review -> review.status() == ReviewStatus.CHANGES_REQUESTED);
    }

    private Map<String, Object> head(PartnershipId id) {
        var partnership = partnerships.require(id);
        var shown = new HashMap<String, Object>();
        shown.put("viewReference", id.reference());
        shown.put("viewTitle", codes.say(partnership.title()));
        return shown;
    }

    private ReviewView latest(PartnershipId id) {
        return reviews.latest(id).orElseThrow();
    }
}
