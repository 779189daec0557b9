package org.parvis.strategy.involved;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.parvis.strategy.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Puts the demonstration's fictitious activities in the log, once; each says that it is fictitious.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationInvolvement extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationInvolvement.class);
    private static final UUID NAMESPACE = UUID.fromString("6f1c3c0e-0b53-4f0e-9d0b-6a3a2f7f6d11");

    private final ContentPack pack;
    private final Involvements involvements;
    private final Catalogue catalogue;
    private final Names names;
    private final InstantSource clock;

    DemonstrationInvolvement(
            ContentPack pack,
            Involvements involvements,
            Catalogue catalogue,
            Names names,
            InstantSource clock) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.involvements = involvements;
        this.catalogue = catalogue;
        this.names = names;
        this.clock = clock;
    }

    @Override
    protected void run() {
        if (pack.demonstration()) {
            pack.text("demonstration/involvement.yaml").ifPresent(this::take);
        }
    }

    private void take(String text) {
        switch (read(text)) {
            case Outcome.Ok<List<Involvement>>(List<Involvement> done) -> involvements.keep(done);
            case Outcome.Refused<List<Involvement>>(var refusal) ->
                    LOG.error("The log of involvement was not read: {}", refusal);
        }
    }

    private Outcome<List<Involvement>> read(String text) {
        try {
            YamlFile root = YamlFile.read("involvement.yaml", text);
            root.only(Set.of("activities"));
            return Outcome.ok(
                    root.maps("activities").stream()
                            .map(this::activity)
                            .flatMap(Optional::stream)
                            .toList());
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    /** An activity of a service that the catalogue has; its name makes it the same each time. */
    private Optional<Involvement> activity(YamlFile node) {
        node.only(Set.of("service", "kind", "held", "people", "learned"));
        String service = node.text("service");
        var kind = node.as("kind", text -> Involvement.Kind.of(text).orElseThrow());
        LocalDate held = node.as("held", LocalDate::parse);
        int people = node.as("people", Integer::parseInt);
        String name = service + "/" + kind.code() + "/" + held;
        return catalogue
                .service(service)
                .flatMap(one -> names.byCode(one.offeredBy().getFirst()))
                .map(
                        body ->
                                new Involvement(
                                        UuidCreator.getNameBasedSha1(NAMESPACE, name),
                                        body.home(),
                                        service,
                                        kind,
                                        held,
                                        people,
                                        new LocalizedText(Map.of("fr", node.text("learned"))),
                                        null,
                                        clock.instant()));
    }
}
