package org.parvis.strategy;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/** What else stands beside the barometer, from modules that the strategy knows nothing of. */
public interface BarometerLinks {
    List<Link> links(Words w);
}
