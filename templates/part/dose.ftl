<#ftl output_format="HTML">
<#-- A step with its doses as sentences. A hold, a time and a rest that anyone waits for have a timer,
     which a script runs; `timed`: whether to show it. -->

<#macro step step timed=true><p class="step">${step.html?no_esc}</p><#list step.doses as dose><p class="dosed"><@amount dose/><#if timed && dose.timer?has_content> <@timer dose/></#if></p></#list></#macro>

<#macro amount dose><span class="dose"<#if dose.isSaid> data-said=""</#if> data-dose="${dose.kind}" data-amount="${dose.amount}" data-unit="${dose.unit}" data-per="${dose.per}">${dose.text}</span></#macro>

<#macro timer dose>
<span class="timer scripted" data-timer data-amount="${dose.amount}" data-unit="${dose.unit}" data-w-start="${dose.timer}"<#if dose.timerAgain?has_content> data-w-again="${dose.timerAgain}"</#if> data-w-pause="${site.words["ui.timer-pause"]}" data-w-go-on="${site.words["ui.timer-go-on"]}" data-w-left="${site.words["ui.timer-left"]}" data-w-done="${site.words["ui.timer-done"]}">
<button type="button" data-run aria-label="${dose.timer}: ${dose.text}"><svg class="icon" width="1em" height="1em" viewBox="0 0 20 20" aria-hidden="true"><path class="timer-play" fill="currentColor" d="M5 2.500 17 10 5 17.500z"/><path class="timer-rest" fill="currentColor" d="M4 3h4v14H4zM12 3h4v14h-4z"/></svg> <span data-word>${dose.timer}</span></button>
<output class="timer-left" aria-hidden="true"></output>
<button class="quiet-button" type="button" data-stop hidden>${site.words["ui.timer-stop"]}</button>
<span class="unseen" role="status" aria-live="assertive"></span>
</span></#macro>
