package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;
import org.parvis.platform.Page;

/** Makes the frame around a page: navigation, who is signed in, the other language. */
public interface PageFrames {
    PageFrame frame(Page page, HttpServletRequest request, Words words);
}
