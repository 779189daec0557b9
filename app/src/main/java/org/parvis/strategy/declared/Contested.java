package org.parvis.strategy.declared;

import java.util.List;
import org.parvis.ds.Words;
import org.parvis.strategy.Names;
import org.springframework.stereotype.Component;

/** Puts what is contradicted into the words of a page. */
@Component
public class Contested {
    private final Names names;
    private final Things things;
    private final Contradictions contradictions;

    Contested(Names names, Things things, Contradictions contradictions) {
        this.names = names;
        this.things = things;
        this.contradictions = contradictions;
    }

    public ContestedWords words(Words w, List<Contradiction> ones) {
        return new ContestedWords(w, ones, names, things, contradictions.tolerance());
    }

    public ContestedWords about(Words w, String service) {
        return words(w, contradictions.about(service));
    }

    ContestedWords open(Words w) {
        return words(w, contradictions.open());
    }
}
