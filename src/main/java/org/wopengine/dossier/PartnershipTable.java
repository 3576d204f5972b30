package org.wopengine.dossier;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wopengine.dossier.Dossiers.ListRow;
import org.wopengine.partnership.PartnershipPage;
import org.wopengine.partnership.PartyRole;
import org.wopengine.table.TableColumn;
import org.wopengine.table.TableFile;
import org.wopengine.table.TableTexts;

/** The list of partnerships as a file, with the words of its page. */
@Component
class PartnershipTable {
    private final TableTexts texts;
    private final Words words;

    PartnershipTable(TableTexts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    TableFile<ListRow> file() {
        return texts.file(
                "partnerships",
                "dossier.list.title",
                List.of(
                        column("dossier.list.column.REFERENCE", row -> row.id().reference()),
                        column("dossier.list.column.TITLE", PartnershipPage.Row::title),
                        column("dossier.list.column.STATUS", row -> words.say(row.status())),
                        texts.column("dossier.overdue", ListRow::overdue),
                        new TableColumn<>(words.say(PartyRole.LEAD_MENTOR), row -> row.partnership()
                                .leadMentor()),
                        new TableColumn<>(words.say(PartyRole.LEAD_MENTEE), row -> row.partnership()
                                .leadMentee()),
                        column("dossier.list.column.COUNTRY", row -> texts.country(row.country())),
                        column("dossier.region", row -> words.say(row.region())),
                        column(
                                "dossier.list.column.SINCE",
                                row -> row.statusSince().atZone(ZoneOffset.UTC).toLocalDate())));
    }

    private TableColumn<ListRow> column(String heading, Function<PartnershipPage.Row, ?> cell) {
        return texts.column(heading, row -> cell.apply(row.partnership()));
    }
}
