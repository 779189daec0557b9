package org.parvis.portal.spi;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/** What else somebody finds from the home of their account; the module that shows it says where. */
public interface AccountLinks {
    /** For that desk: what is one's own stands on no desk of another. */
    List<Link> links(Desk desk, Words w);
}
