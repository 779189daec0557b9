package org.parvis.organizations;

import java.util.Map;
import org.parvis.kernel.Home;

/** The services that bodies offer, by code, with their names; answered by the catalogue. */
public interface BodyServices {
    /** Those for which that body answers today. */
    Map<String, String> of(Home body, String lang);

    /** All of them. */
    Map<String, String> named(String lang);
}
