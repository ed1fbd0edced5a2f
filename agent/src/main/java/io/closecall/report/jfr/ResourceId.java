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

/** Relates events of the same resource. */
@MetadataDefinition
@Relational
@Name("closecall.ResourceId")
@Label("Resource Id")
@Description("Names a resource during the run")
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface ResourceId {}
