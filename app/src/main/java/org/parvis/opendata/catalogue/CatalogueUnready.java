package org.parvis.opendata.catalogue;

/** The index is being made and there is none before it: whoever asks is told to come back. */
public final class CatalogueUnready extends RuntimeException {
    /** After how many seconds one may ask again. */
    public static final int RETRY_SECONDS = 10;

    private static final long serialVersionUID = 1;

    CatalogueUnready() {
        super("the index of the catalogue is being made");
    }
}
