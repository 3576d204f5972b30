package org.wopengine.worksheet;

import java.util.List;
import java.util.Set;
import org.wopengine.answers.Problem;
import org.wopengine.document.DocumentField;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/**
 * One kind of worksheet. A stage brings one as a Spring bean; the editor page, the saved draft and the checked reading
 * follow from it.
 *
 * <p>The contents are a record. Each component is either a single value or a section, {@code List<SomeRow>}, where the
 * row is a record of values. Values are String, Integer, Long, BigDecimal, Boolean, LocalDate, an enum or the reference of
 * a file. The rules are
 * Bean Validation annotations on the components of both records; rows need no {@code @Valid}, and every section needs
 * {@code @Size(max = …)}. {@code @Size(max = …)} above 200 on a String makes it a field of several lines. Components
 * marked {@link Given} are shown and not typed, those marked {@link Earlier} only where they hold something. Both records must accept null everywhere, because a draft is also read
 * before it is complete.
 *
 * <p>The texts come from the bundles; {@link #labelKeys()} lists the keys that must exist:
 *
 * <ul>
 *   <li>{@code worksheet.<kind>}: title of the page, {@code .help} under it if there is one
 *   <li>{@code worksheet.<kind>.<component>}: label of a single value or heading of a section
 *   <li>{@code worksheet.<kind>.<section>.row}: name of one row ("Output")
 *   <li>{@code worksheet.<kind>.<section>.<column>}: label of a column
 *   <li>{@code code.<EnumSimpleName>.<CONSTANT>}: name of an enum constant
 *   <li>{@code .help} after the key of a section, column or single value: hint under it, optional
 * </ul>
 *
 * @param <C> the record of the contents
 */
public interface Sheet<C> {
    /** Last part of the page's address and name of the draft, in kebab case: {@code work-plan}. */
    String kind();

    /** The process that decides on what is typed here, by its id: who types does not decide in it. */
    String matter();

    Class<C> contents();

    /**
     * What the page shows before anything was saved, for example the rows of the plan or of the previous version. Must
     * give the same answer until the first save.
     */
    C start(PartnershipId partnership);

    /**
     * The columns by which people tell one row of a section from another, also from one version to the next; empty if
     * there are none. By default a column called {@code code}.
     */
    default List<String> identity(String section) {
        return SheetShape.of(this).section(section).column("code").isPresent() ? List.of("code") : List.of();
    }

    /** Whether this person may type: only while a fitting task is open for one of the person's groups. */
    default boolean mayEdit(PartnershipId partnership, Actor actor) {
        return false;
    }

    /**
     * Whether those who may see the partnership may look at the draft, too. Say no for a sheet that one party fills in
     * alone. Whoever may type may always look.
     */
    default boolean mayRead(PartnershipId partnership, Actor actor) {
        return true;
    }

    /**
     * The values offered in a String column, such as the operators of the partnership or the outputs typed in another
     * section of the draft. A column with choices takes no other value.
     *
     * @param place {@code section.column}, or the name of a single value
     * @param draft what is typed so far, unreadable cells as null
     * @return empty for free text
     */
    default List<Choice> choices(PartnershipId partnership, String place, C draft) {
        return List.of();
    }

    /**
     * Which files fit in a column of references; it offers those of the partnership and takes no others.
     *
     * @param place {@code section.column}, or the name of a single value
     */
    default DocumentField files(String place) {
        throw new IllegalStateException(kind() + " does not say which files fit in " + place);
    }

    /**
     * Rules across rows and sections. Asked only when every cell is fine by itself, so no required value is null.
     *
     * @return problems whose field is made by {@link Place}, with the text in the reader's language
     */
    default List<Problem> check(PartnershipId partnership, C contents) {
        return List.of();
    }

    /** The keys that must exist in the bundles of every language. */
    default Set<String> labelKeys() {
        return SheetShape.of(this).labelKeys();
    }
}
