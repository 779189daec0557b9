package org.parvis.forms;

import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.documents.HeldFile;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/** What may come in place of a file that a form was sent with: the rules of its question. */
public final class ReplacedFile {
    private final Question question;
    private final String accept;
    private final long largest;

    public ReplacedFile(Question question, String accept, long largest) {
        this.question = question;
        this.accept = accept;
        this.largest = largest;
    }

    /** The endings of names that a browser offers. */
    public String accept() {
        return accept;
    }

    /** The largest, in bytes. */
    public long largest() {
        return largest;
    }

    /** Why a file of that size is not taken, before its content arrives. */
    public Optional<Refusal> tooLarge(long size) {
        return AcceptedFiles.tooLarge(question, size);
    }

    /** What arrived under that name, if the question takes what its content turned out to be. */
    public Outcome<HeldFile> accepted(String name, Outcome<HeldFile> arrived) {
        return switch (arrived) {
            case Outcome.Ok<HeldFile>(HeldFile file) -> AcceptedFiles.accepted(question, file);
            case Outcome.Refused<HeldFile>(Refusal why) ->
                    Outcome.refused(AcceptedFiles.told(question, name, why));
        };
    }

    /** A file as answers name it. */
    public static String named(String id, long size, String name) {
        return id + "/" + size + "/" + name;
    }
}
