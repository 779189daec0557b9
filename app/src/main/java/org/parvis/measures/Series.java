package org.parvis.measures;

import java.util.Map;
import org.parvis.kernel.Home;

/** What a sum is about: of which body, kind and service, with which dimensions. */
record Series(int id, Home home, String kind, String service, Map<String, String> dimensions) {}
