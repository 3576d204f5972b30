package org.wopengine.closure.principle;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.closure.Closures;
import org.wopengine.closure.WriteClosure;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** PAS-3: lessons are recorded and tagged, so that others find them. */
@Component
class LessonsTagged implements PrincipleCheck {
    private final Closures closures;

    LessonsTagged(Closures closures) {
        this.closures = closures;
    }

    @Override
    public Check check() {
        return Check.PAS_3;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(closures.view(subject.partnership()).orElseThrow().answers());
    }

    static Finding judge(WriteClosure report) {
        var told = Stream.of(report.lessonsWorked(), report.lessonsFailed(), report.lessonsDifferently())
                .filter(Filled::says)
                .count();
        var tags = report.lessonAreas() == null ? 0 : report.lessonAreas().size();
        Finding finding;
        if (told == 0) {
            finding = Finding.broken("none");
        } else if (tags == 0) {
            finding = Finding.broken("untagged");
        } else {
            finding = Finding.holds("tagged", told, report.lessonAreas());
        }
        return finding.having("lessons", told).having("tags", tags);
    }
}
