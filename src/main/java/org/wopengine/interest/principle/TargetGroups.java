package org.wopengine.interest.principle;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.Interests;
import org.wopengine.partnership.EntryPath;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** INC-1: target groups are named, not in general words. */
@Component
class TargetGroups implements PrincipleCheck {
    private final Interests interests;

    TargetGroups(Interests interests) {
        this.interests = interests;
    }

    @Override
    public Check check() {
        return Check.INC_1;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(interests.view(subject.partnership()).answers());
    }

    private static final Pattern GROUPS = Pattern.compile(
            "low.income|poor|poverty|women|girls|gender|youth|young|child|informal|slum|peri-?urban|rural|disab|elder|quarter"
                    + "|household|famil|settlement|neighbour|communit|vulnerable|marginal|indigenous|migrant|refugee|school|kiosk|standpipe|district|village|ward"
                    + "|pauvre|femme|fille|jeune|enfant|précaire|quartier|ménage|foyer|vulnérable|revenu|handicap|rur|village|école"
                    + "|mujer|niñ|jóven|joven|pobre|ingreso|barrio|hogar|vulnerable|indígena|discapacidad|asentamiento|género",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Finding judge(ExpressInterest interest) {
        var groups = interest.targetGroups();
        if (interest.entryPath() == EntryPath.OPEN_MENTOR) {
            return Finding.doesNotApply("mentor");
        }
        if (!Filled.says(groups)) {
            return Finding.broken("missing").having("words", 0);
        }
        var copied = List.of(
                        interest.title(),
                        Objects.toString(interest.problemStatement(), ""),
                        Objects.toString(interest.rationale(), ""))
                .contains(groups);
        var finding = copied || !GROUPS.matcher(groups).find() ? Finding.doubtful("general") : Finding.holds("named");
        return finding.having("words", groups.split("\\s+").length);
    }
}
