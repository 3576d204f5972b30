package org.wopengine.partnership.process;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.PartyView;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * Whose task it is, asked by the models as {@code parties}: group ids fresh from the domain, several separated by
 * commas, as the engine splits them. Fails where nobody would get the task: a task for nobody is never found again.
 */
@Component("parties")
public class PartyGroups {
    private final Partnerships partnerships;

    PartyGroups(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    /** All operators that are mentees, the lead first. */
    public String mentees(DelegateExecution execution) {
        return groups(execution, PartyRole::isMentee);
    }

    /** All operators that are mentors, the lead first. */
    public String mentors(DelegateExecution execution) {
        return groups(execution, PartyRole::isMentor);
    }

    /** The lead mentor and the lead mentee. */
    public String leads(DelegateExecution execution) {
        return groups(execution, PartyRole::isLead);
    }

    /** The operator that expressed the interest. */
    public String applicant(DelegateExecution execution) {
        return partnership(execution).applicant().group();
    }

    /** The platform of the partnership's region. */
    public String platform(DelegateExecution execution) {
        return partnership(execution).region().platformGroup();
    }

    /** The people of one operator, such as the current one of a multi-instance. */
    public String operator(String code) {
        return new OperatorCode(code).group();
    }

    /** Codes of the lead mentor and the lead mentee, one task for each. */
    public List<String> leadCodes(DelegateExecution execution) {
        return partnerships.leads(id(execution)).stream()
                .map(OperatorCode::value)
                .toList();
    }

    private String groups(DelegateExecution execution, Predicate<PartyRole> wanted) {
        var groups = partnership(execution).present().stream()
                .filter(party -> wanted.test(party.role()) && party.operator() != null)
                .map(PartyView::operator)
                .map(OperatorCode::group)
                .distinct()
                .collect(Collectors.joining(","));
        if (groups.isEmpty()) {
            throw new IllegalStateException(id(execution) + " has no party to give this task to; add one first");
        }
        return groups;
    }

    private PartnershipView partnership(DelegateExecution execution) {
        return partnerships.require(id(execution));
    }

    private static PartnershipId id(DelegateExecution execution) {
        return new PartnershipId(execution.getProcessBusinessKey());
    }
}
