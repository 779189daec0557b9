package org.parvis.mandates;

import java.util.Map;
import org.parvis.kernel.LocalizedText;

/** Knows the services that a mandate can cover; the module that publishes them says which. */
public interface CoveredServices {
    /** Their names by code, in the order in which they are shown. */
    Map<String, LocalizedText> names();
}
