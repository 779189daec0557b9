package org.parvis.portal.spi;

import java.util.List;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;

/** Knows which services people use most, and how long they really take. */
public interface HomeServices {
    /** At most that many, the most used first, each with its observed time when there is one. */
    List<ServiceRow> most(Words w, int atMost);

    /** How many services there are in that language. */
    int count(Words w);
}
