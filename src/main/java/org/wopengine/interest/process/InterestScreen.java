package org.wopengine.interest.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.InterestFacts;
import org.wopengine.interest.Interests;
import org.wopengine.interest.WorkingAreaWish;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.PartyRole;
import org.wopengine.past.EarlierText;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of this stage show above their questions. */
@Component
class InterestScreen {
    private final Interests interests;
    private final EarlierText earlier;
    private final Operators operators;
    private final CodeText codes;

    InterestScreen(Interests interests, EarlierText earlier, Operators operators, CodeText codes) {
        this.interests = interests;
        this.earlier = earlier;
        this.operators = operators;
        this.codes = codes;
    }

    Map<String, Object> forScreening(PartnershipId id, String advice, Optional<String> because) {
        var interest = interests.view(id);
        var answers = interest.answers();
        var applicant = operators.require(interest.applicant());
        var shown = new HashMap<String, Object>();
        shown.put("viewTitle", codes.say(answers.title()));
        shown.put("viewVersion", interest.version());
        shown.put("viewApplicant", operator(applicant));
        shown.put("viewEntryPath", codes.of(answers.entryPath()));
        shown.put("viewAdvice", advice(advice, because));
        shown.put("viewInterest", codes.of(InterestFacts.of(answers, operators::named)));
        shown.put("viewCommitment", commitment(answers));
        shown.put("viewEarlier", earlier(id, applicant, answers));
        return shown;
    }

    private String advice(String advice, Optional<String> because) {
        return advice == null
                ? "–"
                : codes.text("interest.advice." + advice)
                        + because.map(row -> ". " + codes.say(row)).orElse("");
    }

    Map<String, Object> forRevision(PartnershipId id) {
        return Map.of(
                "viewRequestedChanges",
                codes.say(interests.view(id).requestedChanges()),
                "viewReference",
                id.reference(),
                "viewCommitmentChoices",
                interests.choices(id, Interests.COMMITMENT),
                "viewBoardApprovalChoices",
                interests.choices(id, Interests.BOARD_APPROVAL));
    }

    ExpressInterest answers(PartnershipId id) {
        return interests.view(id).answers();
    }

    private String operator(OperatorView operator) {
        return "%s %s, %s".formatted(operator.code(), operator.legalName(), CodeNames.country(operator.country()));
    }

    private String commitment(ExpressInterest answers) {
        if (!answers.hasManagementCommitment()) {
            return codes.text("interest.commitment.missing");
        }
        return answers.commitmentDocument() != null
                ? "%s, %s, %s"
                        .formatted(
                                answers.commitmentSignatory(),
                                codes.say(answers.commitmentSignedOn()),
                                answers.commitmentDocument())
                : "%s, %s, %s"
                        .formatted(
                                answers.boardApprovalSignatory(),
                                codes.say(answers.boardApprovedOn()),
                                answers.boardApprovalDocument());
    }

    /** What was done before by whom it concerns, in their countries and on its areas; what runs for the same mentee. */
    private String earlier(PartnershipId id, OperatorView applicant, ExpressInterest answers) {
        var partner = OperatorCode.fits(answers.partnerOperator())
                ? operators.find(new OperatorCode(answers.partnerOperator()))
                : Optional.<OperatorView>empty();
        var concerned = Stream.concat(Stream.of(applicant), partner.stream()).toList();
        var mentor = answers.entryPath() == EntryPath.OPEN_MENTOR || answers.applicantRole() == PartyRole.LEAD_MENTOR;
        var mentees = (mentor ? partner.stream() : Stream.of(applicant))
                .map(OperatorView::code)
                .toList();
        var areas = answers.workingAreas().stream().map(WorkingAreaWish::area).collect(Collectors.toSet());
        return earlier.of(id, concerned, mentees, areas, null);
    }
}
