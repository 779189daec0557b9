package org.parvis.opendata.catalogue;

/**
 * What the index keeps of each dataset for those who are given what they found: made once when it
 * changed, and not each time that it is asked for.
 */
@FunctionalInterface
public interface KeptForm {
    /** As JSON. */
    String written(Catalogued one);
}
