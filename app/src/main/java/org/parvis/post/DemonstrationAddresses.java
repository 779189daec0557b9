package org.parvis.post;

import java.util.Collection;
import java.util.Set;

/** Knows which addresses belong to the fictitious people of a demonstration. */
public interface DemonstrationAddresses {
    /** Those to which what is sent may be shown to anybody, its codes and links included. */
    Set<String> own(Collection<String> emails);
}
