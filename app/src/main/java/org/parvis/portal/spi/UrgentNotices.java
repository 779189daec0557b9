package org.parvis.portal.spi;

import java.util.List;
import org.parvis.ds.PageFrame;

/**
 * What is told above every public page as long as it stands. It is asked at each page that is made,
 * so the answer comes from memory.
 */
public interface UrgentNotices {
    List<PageFrame.Urgent> urgent(String lang);
}
