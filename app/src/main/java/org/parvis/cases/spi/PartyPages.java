package org.parvis.cases.spi;

import org.parvis.ds.Words;

/**
 * Where those whom a module brings into files read them, as a bean of that module: whoever comes by
 * reference and code is led there.
 */
public interface PartyPages {
    /** The module, as roles of its own begin: {@code neighbours}. */
    String module();

    /** The address of its page for them in that file. */
    String page(String reference, Words words);
}
