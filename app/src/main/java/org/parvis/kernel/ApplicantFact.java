package org.parvis.kernel;

/**
 * What is held here already of whoever applies: by their account, by the mandate under which they
 * act, by the register that knows the business for which they act. Nobody is asked for it again; it
 * is shown with its origin, to be confirmed or corrected.
 */
public enum ApplicantFact {
    /** Their name; that of the person for whom they act, when that is no business. */
    NAME,
    EMAIL,
    /** In what capacity they act, in the words of the ground. */
    ROLE,
    ENTERPRISE_NUMBER,
    ENTERPRISE_NAME,
    /** As the register writes it; the options of the question have the same codes. */
    LEGAL_FORM,
    /** Where the business has its domicile. */
    ENTERPRISE_ADDRESS,
    /** The place of the business at which they act. */
    PLACE_NAME,
    PLACE_ADDRESS
}
