package org.wopengine.dossier;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.dossier.Dossiers.ListRow;
import org.wopengine.exchange.TableColumn;
import org.wopengine.exchange.TableFile;
import org.wopengine.partnership.PartnershipPage;
import org.wopengine.partnership.PartyRole;

/** The list of partnerships as a file, with the words of its page. */
@Component
class PartnershipTable {
    private final MessageSource messages;
    private final Words words;

    PartnershipTable(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    TableFile<ListRow> file() {
        return new TableFile<>(
                "partnerships",
                text("dossier.list.title"),
                List.of(
                        column("dossier.list.column.REFERENCE", row -> row.id().reference()),
                        column("dossier.list.column.TITLE", PartnershipPage.Row::title),
                        column("dossier.list.column.STATUS", row -> words.say(row.status())),
                        new TableColumn<>(text("dossier.overdue"), row -> words.say(row.overdue())),
                        new TableColumn<>(words.say(PartyRole.LEAD_MENTOR), row -> row.partnership()
                                .leadMentor()),
                        new TableColumn<>(words.say(PartyRole.LEAD_MENTEE), row -> row.partnership()
                                .leadMentee()),
                        column("dossier.list.column.COUNTRY", row -> country(row.country())),
                        column("dossier.region", row -> words.say(row.region())),
                        column(
                                "dossier.list.column.SINCE",
                                row -> row.statusSince().atZone(ZoneOffset.UTC).toLocalDate())));
    }

    private TableColumn<ListRow> column(String heading, Function<PartnershipPage.Row, ?> cell) {
        return new TableColumn<>(text(heading), row -> cell.apply(row.partnership()));
    }

    private static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(LocaleContextHolder.getLocale());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
