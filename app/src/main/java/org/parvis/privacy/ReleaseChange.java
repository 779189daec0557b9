package org.parvis.privacy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Reasons;
import org.parvis.cases.FileDirectory;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file leaves the protected list: to protect takes one, to stop takes two. */
@Component
class ReleaseChange implements GuardedChange {
    private final Scenes scenes;
    private final Reasons reasons;
    private final FileDirectory files;
    private final FormerBodies bodies;

    ReleaseChange(Scenes scenes, Reasons reasons, FileDirectory files, FormerBodies bodies) {
        this.scenes = scenes;
        this.reasons = reasons;
        this.files = files;
        this.bodies = bodies;
    }

    @Override
    public GuardedSetting setting() {
        return GuardedSetting.RELEASE;
    }

    @Override
    public String words() {
        return "privacy.release.";
    }

    @Override
    public List<Field> fields(Actor.Agent by, ChangeForm typed) {
        return List.of(Field.one("file", listed(by)));
    }

    /** Protected files of one's body and of those that it took over. */
    private List<Choice> listed(Actor.Agent by) {
        return everywhere(by).flatMap(there -> listedThere(there).stream()).toList();
    }

    private Stream<Actor.Agent> everywhere(Actor.Agent by) {
        return Stream.concat(Stream.of(by), bodies.of(by).stream().map(body -> by.in(body.home())));
    }

    private List<Choice> listedThere(Actor.Agent by) {
        List<UUID> watched =
                scenes.reading(Officer.only(by), sql -> reasons.list(sql, by.home().id())).stream()
                        .map(Reasons.Watch::file)
                        .distinct()
                        .toList();
        return files.references(by, watched).entrySet().stream()
                .map(file -> Choice.of(file.getKey().toString(), file.getValue()))
                .toList();
    }

    /** Where a protected file lives: its body may be one that was taken over. */
    private Optional<Actor.Agent> home(Change change, String file) {
        Actor.Agent by = new Actor.Agent(change.proposedBy(), change.home(), Role.PERSON_IN_CHARGE);
        return everywhere(by)
                .filter(there -> listedThere(there).stream().anyMatch(c -> c.value().equals(file)))
                .findFirst();
    }

    @Override
    public Map<String, String> read(Actor.Agent by, ChangeForm typed) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("file", typed.one("file", listed(by)));
        return what;
    }

    /** One look at the files of each body. */
    @Override
    public Map<UUID, String> abouts(List<Change> changes, Words w) {
        Map<UUID, String> abouts = new HashMap<>();
        changes.stream()
                .collect(Collectors.groupingBy(Change::home))
                .values()
                .forEach(same -> abouts.putAll(references(same)));
        return abouts;
    }

    private Map<UUID, String> references(List<Change> same) {
        Map<UUID, UUID> watched = new HashMap<>();
        same.forEach(
                one -> Ids.read(one.get("file")).ifPresent(file -> watched.put(one.id(), file)));
        Change first = same.getFirst();
        Actor.Agent by = new Actor.Agent(first.proposedBy(), first.home(), Role.PERSON_IN_CHARGE);
        Set<UUID> wanted = Set.copyOf(watched.values());
        Map<UUID, String> references = new HashMap<>();
        everywhere(by).forEach(there -> references.putAll(files.references(there, wanted)));
        return same.stream()
                .collect(
                        Collectors.toMap(
                                Change::id, one -> reference(watched.get(one.id()), references)));
    }

    private static String reference(@Nullable UUID file, Map<UUID, String> references) {
        return file == null ? "–" : references.getOrDefault(file, "–");
    }

    @Override
    public List<Line> says(Change change, Words w) {
        Actor.Agent by = new Actor.Agent(change.proposedBy(), change.home(), Role.PERSON_IN_CHARGE);
        String reference =
                Ids.read(change.get("file"))
                        .flatMap(
                                id ->
                                        everywhere(by)
                                                .map(there -> files.references(there, List.of(id)))
                                                .map(found -> found.get(id))
                                                .filter(Objects::nonNull)
                                                .findFirst())
                        .orElse("–");
        return List.of(line("file", reference, w));
    }

    @Override
    public Outcome<Change> carryOut(JdbcClient jobs, Change change) {
        String file = change.get("file");
        return home(change, file)
                .map(
                        there -> {
                            UUID id = Ids.read(file).orElseThrow();
                            reasons.release(jobs, there, new CaseFileId(there.home(), id));
                            return Outcome.ok(change);
                        })
                .orElseGet(() -> Outcome.refused("organizations.change.gone"));
    }
}
