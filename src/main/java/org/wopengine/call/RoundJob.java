package org.wopengine.call;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.matching.round.RoundPlanner;
import org.wopengine.matching.round.Watch.Progress;
import org.wopengine.shared.Actor;

/** Calculates rounds behind the back of the request, one after the other. Whoever looks sees how far it is, and may stop it. */
@Component
public class RoundJob implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RoundJob.class);
    private static final int ALL = 100;

    private final Rounds rounds;
    private final TransactionTemplate transaction;
    private final Executor hand;
    private final Map<Long, Course> courses = new ConcurrentHashMap<>();

    @Autowired
    RoundJob(Rounds rounds, TransactionTemplate transaction) {
        this(rounds, transaction, Executors.newSingleThreadExecutor(work -> new Thread(work, "rounds")));
    }

    RoundJob(Rounds rounds, TransactionTemplate transaction, Executor hand) {
        this.rounds = rounds;
        this.transaction = transaction;
        this.hand = hand;
    }

    /** How far one round is. */
    private static final class Course {
        private volatile int percent;
        private volatile boolean stopped;

        boolean goOn(Progress progress) {
            var mentees = Math.max(1, progress.mentees());
            percent = (int) ((ALL * ((progress.step() - 1L) * mentees + progress.looked()))
                    / ((long) mentees * progress.steps()));
            return !stopped;
        }
    }

    /**
     * Begins a round and has it calculated. Opens its own transaction, so that the calculation finds what was begun.
     *
     * @param call null for those that wait without one
     * @return its number
     */
    public long begin(Call call, RoundWish wish, Actor by) {
        var begun = transaction.execute(status -> rounds.begin(call, wish, by));
        var course = new Course();
        courses.put(begun.number(), course);
        hand.execute(() -> calculate(begun, course));
        return begun.number();
    }

    /** How far a round is, percent; nothing if it is not calculated here and now. */
    public Optional<Integer> percent(long number) {
        return Optional.ofNullable(courses.get(number)).map(course -> course.percent);
    }

    /** Ends the calculation as soon as it looks up; what was found so far is kept. One that has ended stays as it is. */
    public void stop(long number) {
        Optional.ofNullable(courses.get(number)).ifPresent(course -> course.stopped = true);
    }

    /** What was calculated when the application ended, nobody goes on with. */
    @EventListener(ApplicationReadyEvent.class)
    void breakOffAbandoned() {
        transaction.executeWithoutResult(status -> rounds.breakOffAbandoned());
    }

    @Override
    public void destroy() {
        courses.values().forEach(course -> course.stopped = true);
        if (hand instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    private void calculate(Rounds.Begun begun, Course course) {
        try {
            var plan = RoundPlanner.plan(begun.problem(), course::goOn);
            transaction.executeWithoutResult(status -> rounds.end(begun, plan));
        } catch (RuntimeException | Error broken) { // also out of memory: the page must not say "calculating" for ever
            LOG.error("Round {} broke off", begun.number(), broken);
            transaction.executeWithoutResult(status -> rounds.breakOff(begun.number()));
        } finally {
            courses.remove(begun.number());
        }
    }
}
