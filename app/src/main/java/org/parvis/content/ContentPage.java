package org.parvis.content;

import java.util.List;
import org.parvis.ds.ServiceRow;

/** A page of words, whether it should have been read again by now, and the services it lists. */
record ContentPage(ContentText text, boolean expired, List<ServiceRow> services) {}
