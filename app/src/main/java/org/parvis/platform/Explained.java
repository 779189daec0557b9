package org.parvis.platform;

import org.parvis.kernel.Refusal;

/** An exception whose reason is said in words, to whoever can mend it: its trace tells no more. */
public interface Explained {
    Refusal refusal();
}
