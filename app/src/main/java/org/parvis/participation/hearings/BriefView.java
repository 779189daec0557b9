package org.parvis.participation.hearings;

import org.parvis.ds.Words;
import org.parvis.participation.Consultation;

/** One brief as everybody reads it. */
record BriefView(Words w, Consultation of, Request one) {
    String back() {
        return HearingPaths.hearing(of.code(), w.lang());
    }

    /** The language of its words, where the page has another. */
    String lang() {
        return one.who().lang();
    }
}
