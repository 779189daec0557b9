package org.parvis.ds;

import java.util.List;

/** Links under a title, as in the footer. */
public record LinkGroup(String title, List<Link> links) {}
