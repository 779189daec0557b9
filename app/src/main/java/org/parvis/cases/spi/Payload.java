package org.parvis.cases.spi;

/**
 * What an act says: a record that is sealed apart from the envelope and erased by disposal. It
 * registers its kind in a constant named {@code KIND}, or several in {@code KINDS}.
 */
public interface Payload {
    /** The kind of act that it is; a record of several kinds says which. */
    default ActKind<?> kind() {
        return ActKind.of(getClass());
    }
}
