package org.wopengine.table;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The rows of a long selection, read a page at a time when they are asked for: no more than one page is held, and nothing is
 * open between two of them, however slowly they are taken.
 */
public final class RowsByPage<R> implements Iterator<R> {
    private final Function<R, List<R>> behind;
    private Iterator<R> page = List.<R>of().iterator();
    private R last;
    private boolean over;

    private RowsByPage(Function<R, List<R>> behind) {
        this.behind = behind;
    }

    /** @param behind gives the rows that follow a row, or the first ones for null; none when there are no more */
    public static <R> Iterator<R> of(Function<R, List<R>> behind) {
        return new RowsByPage<>(behind);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !over) {
            page = behind.apply(last).iterator();
            over = !page.hasNext();
        }
        return page.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows");
        }
        last = page.next();
        return last;
    }
}
