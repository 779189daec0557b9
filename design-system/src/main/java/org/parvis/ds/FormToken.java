package org.parvis.ds;

/**
 * What a form sends back to prove that the person was shown it by this site. It is made when a page
 * asks for it and not before, so that a page without a form stays the same bytes for everybody.
 */
public interface FormToken {

    /** Name of the hidden field. */
    String name();

    /** Its value, different each time it is asked. */
    String value();
}
