package org.wopengine.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Something in a profile that can be right and mostly is not: it is said, and stops nothing. */
public record Doubt(Section section, String field, MessageSourceResolvable text) {
    private static final BigDecimal FEWEST = new BigDecimal("2");
    private static final BigDecimal MOST = new BigDecimal("30");

    static List<Doubt> of(Profile profile) {
        var doubts = new ArrayList<Doubt>();
        var supply = profile.supply();
        perConnection(doubts, "connectionsWater", supply.populationServedWater(), supply.connectionsWater());
        perConnection(doubts, "connectionsSewer", supply.populationServedSewer(), supply.connectionsSewer());
        moreThanLiveThere(doubts, "populationServedWater", supply.populationServedWater(), supply);
        moreThanLiveThere(doubts, "populationServedSewer", supply.populationServedSewer(), supply);
        return List.copyOf(doubts);
    }

    private static void perConnection(List<Doubt> doubts, String field, Integer persons, Integer connections) {
        if (persons == null || connections == null || persons == 0 && connections == 0) {
            return;
        }
        if (connections == 0) {
            doubts.add(new Doubt(Section.SUPPLY, field, text("registry.doubt.no-connections", persons)));
            return;
        }
        var each = BigDecimal.valueOf(persons).divide(BigDecimal.valueOf(connections), 2, RoundingMode.HALF_UP);
        if (each.compareTo(FEWEST) < 0 || each.compareTo(MOST) > 0) {
            doubts.add(new Doubt(Section.SUPPLY, field, text("registry.doubt.per-connection", each)));
        }
    }

    private static void moreThanLiveThere(List<Doubt> doubts, String field, Integer served, Supply supply) {
        var area = supply.populationServiceArea();
        if (served != null && area != null && served > area) {
            doubts.add(new Doubt(Section.SUPPLY, field, text("registry.doubt.more-than-area", served, area)));
        }
    }

    private static MessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
