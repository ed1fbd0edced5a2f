package io.closecall.report.jfr;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.MetadataDefinition;
import jdk.jfr.Name;
import jdk.jfr.Relational;

/** Relates events of the same site. */
@MetadataDefinition
@Relational
@Name("closecall.Site")
@Label("Site")
@Description("Names the place that opens resources")
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Site {}
