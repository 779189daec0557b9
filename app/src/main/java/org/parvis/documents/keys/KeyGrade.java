package org.parvis.documents.keys;

/**
 * Against whom keys hold. Pages say it as it is asked of the keys; nobody writes it by hand, and a
 * page promises no more.
 */
public enum KeyGrade {
    /** The program opens them: whoever runs the machine can read. */
    SAME_MACHINE,

    /**
     * What members of a body say among themselves is opened by them, in their own token; all else
     * as above.
     */
    BODYS_KEYS
}
