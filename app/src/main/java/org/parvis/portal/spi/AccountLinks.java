package org.parvis.portal.spi;

import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/** What else somebody finds from the page of their account; the module that shows it says where. */
public interface AccountLinks {
    List<Link> links(Words w);
}
