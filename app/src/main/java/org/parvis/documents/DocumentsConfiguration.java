package org.parvis.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.parvis.documents.keys.BodySettings;
import org.parvis.documents.keys.Custody;
import org.parvis.documents.keys.FileCustody;
import org.parvis.documents.keys.TokenCustody;
import org.parvis.documents.keys.TokenSettings;
import org.parvis.documents.keys.VaultSettings;
import org.parvis.platform.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    VaultSettings.class,
    TokenSettings.class,
    BodySettings.class,
    DocumentSettings.class
})
class DocumentsConfiguration {
    @Bean
    Custody custody(
            VaultSettings vault, TokenSettings token, BodySettings bodies, Settings settings) {
        bodies.apartFrom(token);
        return token.present()
                ? new TokenCustody(token)
                : new FileCustody(vault.masterKeyUnder(settings.data()));
    }

    @Bean
    BlobStore blobStore(Settings settings) {
        return new FolderBlobs(settings.data().resolve("documents"));
    }

    @Bean
    Scanner scanner(DocumentSettings settings) {
        return settings.clamd() == null
                ? new NoScanner()
                : new Clamd(settings.clamd(), Math.toIntExact(settings.scanTimeout().toMillis()));
    }

    @Bean
    @ConditionalOnProperty("parvis.documents.clamd")
    RecurringTask<Void> releaseQuarantine(Quarantine quarantine) {
        return Tasks.recurring("documents-quarantine", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> quarantine.release());
    }

    @Bean
    RecurringTask<Void> forgetStoppedUploads(HeldData held) {
        return Tasks.recurring("documents-stopped-uploads", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> held.forgetStopped());
    }
}
