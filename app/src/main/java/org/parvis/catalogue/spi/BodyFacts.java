package org.parvis.catalogue.spi;

import java.util.List;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;

/** What the public page of a body tells besides its services, from who counts it. */
public interface BodyFacts {
    /** How far the body has come with each service; empty where nothing is known. */
    List<SummaryRow> rows(Home home, Words w);
}
