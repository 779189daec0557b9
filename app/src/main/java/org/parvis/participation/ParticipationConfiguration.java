package org.parvis.participation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParticipationSettings.class)
class ParticipationConfiguration {}
