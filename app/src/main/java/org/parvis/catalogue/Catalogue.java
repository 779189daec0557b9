package org.parvis.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.ds.MessageCatalogue;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.springframework.stereotype.Component;

/**
 * The services in force, held in memory and read again when something is published. An older
 * version is read when a file or a draft that stands on it asks for it.
 */
@Component
public class Catalogue extends AtStart {
    /** The services in force: in order, by code, and by each of their addresses. */
    private record Shelf(
            List<ServiceDefinition> services,
            Map<String, ServiceRules> byCode,
            Map<String, ServiceRules> bySlug) {
        static Shelf of(Map<String, ServiceRules> byCode, Map<String, ServiceRules> bySlug) {
            List<ServiceDefinition> services =
                    byCode.values().stream()
                            .map(ServiceRules::service)
                            .sorted(Comparator.comparing(service -> service.name().in("fr")))
                            .toList();
            return new Shelf(services, Map.copyOf(byCode), Map.copyOf(bySlug));
        }
    }

    private final CatalogueTable table;
    private final DefinitionReader definitions;
    private final Publications publications;
    private final MessageCatalogue messages;
    private final Map<String, ServiceRules> versions = new ConcurrentHashMap<>();
    private volatile Shelf shelf = Shelf.of(Map.of(), Map.of());

    Catalogue(
            CatalogueTable table,
            DefinitionReader definitions,
            Publications publications,
            MessageCatalogue messages) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.definitions = definitions;
        this.publications = publications;
        this.messages = messages;
    }

    /** The services in force, in the order of their French names. */
    public List<ServiceDefinition> services() {
        return shelf.services();
    }

    public Optional<ServiceDefinition> service(String code) {
        return rules(code).map(ServiceRules::service);
    }

    /** That version, even retired: published once, kept for ever. */
    public Optional<ServiceDefinition> service(String code, int version) {
        return rules(code, version).map(ServiceRules::service);
    }

    /** By the word of its address, in any language, or by its code. */
    public Optional<ServiceDefinition> at(String slug) {
        ServiceRules found = shelf.bySlug().get(slug);
        return found == null ? service(slug) : Optional.of(found.service());
    }

    public Optional<ServiceRules> rules(String code) {
        return Optional.ofNullable(shelf.byCode().get(code));
    }

    public Optional<ServiceRules> rules(String code, int version) {
        ServiceRules current = shelf.byCode().get(code);
        if (current != null && current.service().version() == version) {
            return Optional.of(current);
        }
        ServiceRules known = versions.get(label(code, version));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ServiceRules> read = table.definition(code, version).map(this::read);
        read.ifPresent(rules -> versions.put(label(code, version), rules));
        return read;
    }

    /**
     * A version that is not published yet, as it would be if it were: for rehearsals, and to see
     * what its drafts would become. A published one is given as it is.
     */
    public Optional<ServiceRules> candidate(String code, int version) {
        return rules(code, version).or(() -> table.proposed(code, version).map(this::readProposed));
    }

    /** The versions published so far, highest first. */
    public List<Integer> versions(String code) {
        return table.versions(code);
    }

    /** When each service was first published, also one that is no more. */
    public Map<String, Instant> launches() {
        return table.launches();
    }

    /** A published version without the typography of pages, to compare it with another. */
    public Optional<ServiceDefinition> written(String code, int version) {
        return table.definition(code, version)
                .flatMap(text -> definitions.proposed("published", text).accepted());
    }

    private ServiceRules readProposed(byte[] canonical) {
        Reading reading = definitions.proposed("proposed", canonical);
        if (reading.rules() == null) {
            throw new IllegalStateException("A proposal no longer reads: " + reading);
        }
        return reading.rules();
    }

    /**
     * Looks which services are in force now. A version never changes: what was read before is not
     * read again, so that publishing one service costs the same however many there are.
     */
    public void reload() {
        Map<String, ServiceRules> byCode = new LinkedHashMap<>();
        Map<String, ServiceRules> bySlug = new LinkedHashMap<>();
        List<CatalogueTable.InForce> all = table.inForce(Set.copyOf(versions.keySet()));
        // a start reads all of them: by as many threads as there are processors
        for (ServiceRules rules : all.parallelStream().map(this::known).toList()) {
            byCode.put(rules.service().code(), rules);
            rules.service().slug().texts().values().forEach(slug -> bySlug.put(slug, rules));
        }
        shelf = Shelf.of(byCode, bySlug);
    }

    private ServiceRules known(CatalogueTable.InForce one) {
        return Objects.requireNonNull(
                versions.computeIfAbsent(
                        label(one.code(), one.version()),
                        label -> read(Objects.requireNonNull(one.definition(), label))));
    }

    private static String label(String code, int version) {
        return code + " " + version;
    }

    private ServiceRules read(byte[] canonical) {
        Reading reading =
                definitions.published(
                        canonical, (lang, text) -> messages.forLanguage(lang).typeset(text));
        if (reading.rules() == null) {
            throw new IllegalStateException("A published definition no longer reads: " + reading);
        }
        return reading.rules();
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
