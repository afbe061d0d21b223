"""The record of processing that UK GDPR, Article 30(1) asks of each controller."""

from govkit.records.processing.columns import OF_ACTIVITY, OF_CONTROLLER, Column, gaps
from govkit.records.processing.record import ProcessingRecord, processing_records

__all__ = ["OF_ACTIVITY", "OF_CONTROLLER", "Column", "ProcessingRecord", "gaps", "processing_records"]
