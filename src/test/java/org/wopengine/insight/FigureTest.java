package org.wopengine.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void ofAnOddNumberTheMedianIsTheOneInTheMiddle() {
        assertThat(days(9, 1, 4).median()).isEqualTo(Duration.ofDays(4));
    }

    @Test
    void ofAnEvenNumberItIsHalfWayBetweenTheTwoInTheMiddle() {
        assertThat(days(1, 2, 3, 30).median()).isEqualTo(Duration.ofHours(60));
    }

    @Test
    void theNinetiethPercentileIsOneOfThem() {
        assertThat(days(1, 2, 3, 4, 50).ninetieth()).isEqualTo(Duration.ofDays(50));
        assertThat(days(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ninetieth()).isEqualTo(Duration.ofDays(9));
        assertThat(days(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ninetieth()).isEqualTo(Duration.ofDays(10));
        assertThat(days(LongStream.rangeClosed(1, 100).toArray()).ninetieth()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void ofFewThereIsNoPercentileAndOfNoneNothingAtAll() {
        assertThat(days(1, 2, 3, 4).ninetieth()).isNull();
        assertThat(days(1, 2, 3, 4).isFew()).isTrue();
        assertThat(days(1, 2, 3, 4, 5).isFew()).isFalse();
        assertThat(Figure.of(List.of())).isEqualTo(new Figure(0, null, null));
        assertThat(Figure.of(List.of()).isFew()).isFalse();
    }

    private static Figure days(long... days) {
        return Figure.of(LongStream.of(days).mapToObj(Duration::ofDays).toList());
    }
}
