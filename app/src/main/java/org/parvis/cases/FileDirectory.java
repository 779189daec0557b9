package org.parvis.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;

/**
 * Between the numbers of files, which other modules keep, and what people call them. It answers in
 * the scene of whoever asks, so nobody learns of a file that is not theirs to see.
 */
public interface FileDirectory {
    /** A file as its person knows it. */
    record Known(String reference, String service) {}

    /** The file of a reference as it was typed, in the body of that member. */
    Optional<CaseFileId> byReference(Actor.Agent agent, String typed);

    /** The files of the body that some words find: a name, a title. */
    List<UUID> found(Actor.Agent agent, String words);

    /** What those files are called in the body of that member; an erased one is not called. */
    Map<UUID, String> references(Actor.Agent agent, Collection<UUID> files);

    /** What somebody's own files are called. */
    Map<UUID, Known> own(UUID account, Collection<UUID> files);
}
